package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A postal address in Japan, or one written by hand abroad (then prefecture is 海外 and no postal code is needed). */
final class AddressField implements FieldType {

    private static final List<String> PARTS = List.of("postal_code", "prefecture", "city", "street", "building");
    private static final int MAX_PART = 120;
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{3}-\\d{4}");
    private static final Set<String> PREFECTURES = Set.of(
            "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
            "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
            "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
            "鹿児島県", "沖縄県", "まどぐち県", "海外");

    @Override
    public String id() {
        return "address";
    }

    @Override
    public Type feelType(FieldSettings settings) {
        Map<String, Type> entries = new LinkedHashMap<>();
        PARTS.forEach(part -> entries.put(part, Type.STRING));
        return Type.contextOf(entries);
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return PARTS;
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : parseParts(Map.of("street", typed), settings);
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        Map<String, Object> address = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = typed.getOrDefault(part, "");
            if (!text.isBlank()) {
                address.put(part, part.equals("postal_code") ? postalCode(text) : text.strip());
            }
        }
        return address.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(address);
    }

    private static String postalCode(String typed) {
        String digits = Widths.digits(typed).replace("〒", "");
        return digits.length() == 7 && Widths.isDigits(digits)
                ? digits.substring(0, 3) + "-" + digits.substring(3)
                : typed.strip();
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<?, ?> address = stored instanceof Map<?, ?> map ? map : Map.of("street", stored);
        for (String part : PARTS) {
            typed.put(part, address.get(part) == null ? "" : String.valueOf(address.get(part)));
        }
        return typed;
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        if (!(stored instanceof Map<?, ?> address)) {
            return null;
        }
        for (Map.Entry<?, ?> part : address.entrySet()) {
            if (!(part.getKey() instanceof String name)
                    || !PARTS.contains(name)
                    || !(part.getValue() instanceof String)) {
                return null;
            }
        }
        return address;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (!(feelValue instanceof Map<?, ?> address)) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        boolean abroad = "海外".equals(address.get("prefecture"));
        if (!abroad) {
            checkPostalCode(text(address, "postal_code"), problems);
        }
        String prefecture = text(address, "prefecture");
        if (prefecture.isEmpty()) {
            problems.accept(Problem.at("prefecture", "address-prefecture-missing"));
        } else if (!PREFECTURES.contains(prefecture)) {
            problems.accept(Problem.at("prefecture", "address-prefecture"));
        }
        if (text(address, "city").isEmpty()) {
            problems.accept(Problem.at("city", "address-city-missing"));
        }
        if (text(address, "street").isEmpty()) {
            problems.accept(Problem.at("street", "address-street-missing"));
        }
        for (String part : List.of("city", "street", "building")) {
            TextScan scan = TextScan.of(text(address, part), false);
            if (scan.forbidden() != TextScan.NONE) {
                problems.accept(Problem.at(part, "forbidden-character", scan.forbiddenName()));
            } else if (scan.graphemes() > MAX_PART) {
                problems.accept(Problem.at(part, "too-long", MAX_PART, scan.graphemes()));
            }
        }
    }

    private static void checkPostalCode(String code, Consumer<Problem> problems) {
        if (code.isEmpty()) {
            problems.accept(Problem.at("postal_code", "address-postal-code-missing"));
        } else if (!POSTAL_CODE.matcher(code).matches()) {
            problems.accept(Problem.at("postal_code", "address-postal-code"));
        }
    }

    private static String text(Map<?, ?> address, String part) {
        return address.get(part) instanceof String text ? text : "";
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return display(stored, settings, Language.JA);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof Map<?, ?> address)) {
            return String.valueOf(stored);
        }
        String code = text(address, "postal_code");
        String place = text(address, "prefecture") + text(address, "city") + text(address, "street");
        String building = text(address, "building");
        return (code.isEmpty() ? "" : "〒" + code + " ") + place + (building.isEmpty() ? "" : " " + building);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "〒\u3000\u3000\u3000－\u3000\u3000\u3000\u3000\n" + Blanks.lines(2);
    }
}
