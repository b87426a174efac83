package jp.madoguchi.forms.catalogue;

import jp.madoguchi.forms.text.LocalizedText;

/**
 * What an appealable disposition tells about appeals (教示).
 *
 * @param reviewingAgency to whom a request for review goes
 * @param reviewMonths months from the day after knowledge of the disposition
 * @param reviewYears years from the day after the disposition, whatever was known
 * @param defendant whom a suit is brought against
 * @param representative who represents the defendant
 * @param suitMonths months from the day after knowledge
 * @param suitYears years from the disposition
 * @param priorReview whether a suit needs a decision on a request for review first
 * @param text the whole notice in words, as it stands on the document
 */
public record RemedyNotice(
        LocalizedText reviewingAgency,
        int reviewMonths,
        int reviewYears,
        LocalizedText defendant,
        LocalizedText representative,
        int suitMonths,
        int suitYears,
        boolean priorReview,
        LocalizedText text) {}
