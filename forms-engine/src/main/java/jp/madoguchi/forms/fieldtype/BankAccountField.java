package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank in Japan: bank of four digits, branch of three, kind, number of seven, holder in katakana. The
 * symbol and number of a Yucho passbook (記号・番号) are turned into these.
 */
final class BankAccountField implements FieldType {

    private static final String BANK = "bank_code";
    private static final String BRANCH = "branch_code";
    private static final String KIND = "kind";
    private static final String NUMBER = "number";
    private static final String HOLDER = "holder_kana";
    private static final String SYMBOL = "yucho_symbol";
    private static final String YUCHO_NUMBER = "yucho_number";
    private static final List<String> STORED = List.of(BANK, BRANCH, KIND, NUMBER, HOLDER);
    private static final List<String> PARTS = List.of(BANK, BRANCH, KIND, NUMBER, SYMBOL, YUCHO_NUMBER, HOLDER);
    private static final List<String> KINDS = List.of("ordinary", "current", "savings");
    private static final List<Option> KIND_OPTIONS = Option.named("bank-account-", KINDS);
    private static final int MAX_HOLDER = 48;

    @Override
    public String id() {
        return "bank-account";
    }

    @Override
    public Type feelType(FieldSettings settings) {
        Map<String, Type> entries = new LinkedHashMap<>();
        STORED.forEach(part -> entries.put(part, Type.STRING));
        return Type.contextOf(entries);
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return PARTS;
    }

    @Override
    public List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        return part.equals(KIND) ? KIND_OPTIONS : List.of();
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.notUnderstood(typed, Problem.of("wrong-type"));
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        Map<String, Object> account = new LinkedHashMap<>();
        put(account, BANK, digits(typed, BANK, 4));
        put(account, BRANCH, branch(typed.getOrDefault(BRANCH, "")));
        put(account, KIND, typed.getOrDefault(KIND, "").strip());
        put(account, NUMBER, digits(typed, NUMBER, 7));
        put(account, HOLDER, BankHolder.wide(typed.getOrDefault(HOLDER, "")));
        String symbol = Widths.digits(typed.getOrDefault(SYMBOL, ""));
        String number = Widths.digits(typed.getOrDefault(YUCHO_NUMBER, ""));
        if (!symbol.isEmpty() || !number.isEmpty()) {
            Yucho yucho = Yucho.of(symbol, number);
            boolean free = List.of(BANK, BRANCH, NUMBER).stream().noneMatch(account::containsKey);
            if (yucho != null && free) {
                account.put(BANK, Yucho.BANK);
                account.put(BRANCH, yucho.branch());
                account.put(KIND, yucho.kind());
                account.put(NUMBER, yucho.number());
            } else {
                put(account, SYMBOL, typed.getOrDefault(SYMBOL, "").strip());
                put(account, YUCHO_NUMBER, typed.getOrDefault(YUCHO_NUMBER, "").strip());
            }
        }
        return account.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(account);
    }

    private static void put(Map<String, Object> account, String part, String text) {
        if (!text.isEmpty()) {
            account.put(part, text);
        }
    }

    private static String digits(Map<String, String> typed, String part, int length) {
        String text = typed.getOrDefault(part, "");
        String digits = Widths.digits(text);
        boolean fits = Widths.isDigits(digits) && digits.length() <= length;
        return fits ? "0".repeat(part.equals(NUMBER) ? length - digits.length() : 0) + digits : text.strip();
    }

    /** A branch in figures; Yucho prints its branches in words: 〇三八店. */
    private static String branch(String typed) {
        String text = Widths.digits(typed);
        String plain = text.endsWith("店") ? text.substring(0, text.length() - 1) : text;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            int digit = "〇一二三四五六七八九".indexOf(plain.charAt(i));
            digits.append(digit < 0 ? plain.substring(i, i + 1) : String.valueOf(digit));
        }
        return digits.length() == 3 && Widths.isDigits(digits.toString()) ? digits.toString() : typed.strip();
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        return PartTexts.anything(stored, PARTS, BANK);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        PartTexts account = PartTexts.of(stored, STORED);
        if (account == null) {
            return null;
        }
        boolean[] well = {true};
        check(account, problem -> well[0] = false);
        return well[0] ? account.map() : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue != null) {
            return;
        }
        PartTexts account = PartTexts.of(stored, PARTS);
        if (account == null) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        if (!account.get(SYMBOL).isEmpty() || !account.get(YUCHO_NUMBER).isEmpty()) {
            boolean both = !account.get(BANK).isEmpty() || !account.get(NUMBER).isEmpty();
            problems.accept(Problem.at(SYMBOL, both ? "bank-account-both" : "bank-account-yucho"));
            return;
        }
        check(account, problems);
    }

    private static void check(PartTexts account, Consumer<Problem> problems) {
        code(account, BANK, 4, problems);
        code(account, BRANCH, 3, problems);
        if (!KINDS.contains(account.get(KIND))) {
            problems.accept(Problem.at(KIND, "bank-account-kind"));
        }
        code(account, NUMBER, 7, problems);
        if (account.get(HOLDER).isEmpty()) {
            problems.accept(Problem.at(HOLDER, "bank-account-holder_kana-missing"));
        } else if (account.scan(HOLDER, MAX_HOLDER, problems) && !BankHolder.isValid(account.get(HOLDER))) {
            problems.accept(Problem.at(HOLDER, "bank-account-holder_kana"));
        }
    }

    private static void code(PartTexts account, String part, int length, Consumer<Problem> problems) {
        String code = account.get(part);
        if (code.isEmpty()) {
            problems.accept(Problem.at(part, "bank-account-" + part + "-missing"));
        } else if (code.length() != length || !Widths.isDigits(code)) {
            problems.accept(Problem.at(part, "bank-account-" + part));
        }
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof Map<?, ?>)) {
            return String.valueOf(stored);
        }
        Map<String, String> typed = PartTexts.anything(stored, PARTS, BANK);
        String kind = Option.label(KIND_OPTIONS, typed.getOrDefault(KIND, ""), language);
        return Messages.message(
                        Yucho.BANK.equals(typed.get(BANK)) ? "shown-yucho-account" : "shown-bank-account",
                        String.valueOf(typed.get(BANK)),
                        String.valueOf(typed.get(BRANCH)),
                        kind,
                        String.valueOf(typed.get(NUMBER)),
                        String.valueOf(typed.get(HOLDER)))
                .in(language);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Messages.message("blank-bank-account").in(language);
    }
}
