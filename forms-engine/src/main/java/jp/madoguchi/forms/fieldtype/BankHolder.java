package jp.madoguchi.forms.fieldtype;

/** The holder of an account as banks write it: katakana, Latin capitals, digits and a few signs (全銀協 characters), here full-width. */
final class BankHolder {

    private static final String SIGNS = "（）．，－／「」　・";

    private BankHolder() {}

    static String wide(String typed) {
        String kana = Kana.katakana(typed);
        StringBuilder wide = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c >= 'ａ' && c <= 'ｚ' ? (char) (c - 0x20) : c;
            wide.append(upper == ' ' ? '　' : upper > 0x20 && upper < 0x7F ? (char) (upper + 0xFEE0) : upper);
        }
        return wide.toString();
    }

    static boolean isValid(String text) {
        return text.chars()
                .allMatch(c -> Kana.isKatakana((char) c)
                        || (c >= 'Ａ' && c <= 'Ｚ')
                        || (c >= '０' && c <= '９')
                        || SIGNS.indexOf(c) >= 0);
    }
}
