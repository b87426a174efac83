package jp.madoguchi.forms.pdf;

/**
 * What one address label says.
 *
 * @param address where it goes, as the applicant wrote it, the postal code first
 * @param name to whom, exactly as written
 * @param reference what it belongs to: 到達番号
 */
public record AddressLabel(String address, String name, String reference) {}
