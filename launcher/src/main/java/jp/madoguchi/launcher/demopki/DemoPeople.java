package jp.madoguchi.launcher.demopki;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.launcher.demopki.DemoPerson.Condition;
import jp.madoguchi.launcher.demopki.DemoPerson.DemoCertificate;
import jp.madoguchi.launcher.demopki.DemoPerson.Kind;
import jp.madoguchi.launcher.demopki.DemoPerson.Protection;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;
import jp.madoguchi.signature.authority.KeyKind;

/** Index of the demo's people with certificates; officials and logins are not here. */
public final class DemoPeople {
    private static final List<DemoPerson> ALL = List.of(
            citizen(
                    "yamada",
                    "山田 太郎",
                    "ヤマダ タロウ",
                    LocalDate.of(1980, 12, 31),
                    KeyKind.RSA_2048,
                    Condition.GOOD,
                    Protection.PBES2_AES256),
            citizen(
                    "katsuragi",
                    "葛\uDB40\uDD00城 花子",
                    "カツラギ ハナコ",
                    LocalDate.of(1992, 4, 1),
                    KeyKind.P_384,
                    Condition.GOOD,
                    Protection.PBES2_AES256),
            citizen(
                    "suzuki",
                    "鈴木 一郎",
                    "スズキ イチロウ",
                    LocalDate.of(1958, 2, 11),
                    KeyKind.RSA_2048,
                    Condition.GOOD,
                    Protection.LEGACY_3DES),
            citizen(
                    "expired",
                    "期限 切子",
                    "キゲン キレコ",
                    LocalDate.of(1975, 6, 15),
                    KeyKind.P_256,
                    Condition.EXPIRED,
                    Protection.PBES2_AES256),
            citizen(
                    "revoked",
                    "失効 済男",
                    "シッコウ スミオ",
                    LocalDate.of(1969, 9, 3),
                    KeyKind.P_256,
                    Condition.REVOKED,
                    Protection.PBES2_AES256),
            renewed("koshin", "更新 幸子", "コウシン サチコ", LocalDate.of(1966, 8, 21)),
            renewed("hikitsugi", "引継 光", "ヒキツギ ヒカル", LocalDate.of(1988, 3, 9)),
            new DemoPerson(
                    "minato",
                    Kind.COMPANY,
                    "株式会社みなと食堂",
                    "カブシキガイシャミナトショクドウ",
                    "東京都みなと市中央一丁目2番3号",
                    LocalDate.of(1984, 7, 20),
                    Optional.of("4010001234567"),
                    Optional.of("佐藤 次郎"),
                    List.of(new DemoCertificate(
                            Use.REGISTRAR, KeyKind.P_256, Condition.GOOD, Protection.PBES2_AES256))));

    private DemoPeople() {}

    /** Everybody, in the order of the index. */
    public static Stream<DemoPerson> all() {
        return ALL.stream();
    }

    /** Somebody who has the old card still and a renewed one too. */
    private static DemoPerson renewed(String id, String name, String kana, LocalDate birthDate) {
        DemoPerson before = citizen(id, name, kana, birthDate, KeyKind.P_384, Condition.GOOD, Protection.PBES2_AES256);
        return new DemoPerson(
                id,
                Kind.CITIZEN,
                name,
                kana,
                before.address(),
                birthDate,
                Optional.empty(),
                Optional.empty(),
                Stream.concat(
                                before.certificates().stream(),
                                Stream.of(new DemoCertificate(
                                        Use.RENEWED, KeyKind.P_384, Condition.GOOD, Protection.PBES2_AES256)))
                        .toList());
    }

    private static DemoPerson citizen(
            String id,
            String name,
            String kana,
            LocalDate birthDate,
            KeyKind key,
            Condition condition,
            Protection protection) {
        return new DemoPerson(
                id,
                Kind.CITIZEN,
                name,
                kana,
                "東京都みなと市本町三丁目4番5号",
                birthDate,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new DemoCertificate(Use.SIGNING, key, condition, protection),
                        new DemoCertificate(Use.AUTHENTICATION, key, condition, protection)));
    }
}
