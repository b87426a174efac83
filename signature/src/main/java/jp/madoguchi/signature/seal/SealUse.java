package jp.madoguchi.signature.seal;

/**
 * What a seal is wanted for.
 *
 * @param agency id of the agency that issues
 * @param office id of its office
 * @param procedure id of the procedure
 * @param document id of the document in its procedure
 */
public record SealUse(String agency, String office, String procedure, String document) {}
