package jp.madoguchi.launcher.demodata;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.workflow.party.Role;

/** Index of the demo agency's offices and of who works there. */
final class DemoStaff {

    static final String AGENCY = "minato";
    static final String AGENCY_NAME = "みなと市";
    static final String AGENCY_NAME_EN = "Minato City";

    private static final List<DemoOffice> OFFICES = List.of(
            new DemoOffice(
                    "shimin",
                    "市民課",
                    "Residents' Affairs Division",
                    List.of("受付 恵", "審査 誠", "課長 明子", "部長 正", "管理 進", "監査 律子")),
            new DemoOffice(
                    "eisei",
                    "保健所生活衛生課",
                    "Environmental Health Division, Public Health Centre",
                    List.of("窓口 守", "点検 実", "所長 健", "衛生 香織", "設定 学", "検証 幸")),
            new DemoOffice(
                    "kodomo",
                    "こども課",
                    "Children's Affairs Division",
                    List.of("受付 陽子", "子安 望", "養父 大輔", "部長 和美", "管理 隆", "監査 啓子")),
            new DemoOffice(
                    "doro",
                    "道路管理課",
                    "Road Administration Division",
                    List.of("受付 亮", "道下 千尋", "橋本 武", "部長 久美", "管理 拓", "監査 修")),
            new DemoOffice(
                    "kensetsu",
                    "まどぐち県 建設業課",
                    "Construction Business Division, Madoguchi Prefecture",
                    List.of("受付 直子", "建部 豊", "工藤 浩", "部長 由紀", "管理 翔", "監査 文雄")),
            new DemoOffice(
                    "sangyo",
                    "産業振興課",
                    "Industry Promotion Division",
                    List.of("受付 渉", "補永 真理", "産田 茂", "部長 節子", "管理 光", "監査 邦夫")),
            new DemoOffice(
                    "npo",
                    "まどぐち県 県民協働課",
                    "Civic Cooperation Division, Madoguchi Prefecture",
                    List.of("受付 葵", "協谷 悟", "縦山 美穂", "部長 勝", "管理 蓮", "監査 房子")),
            new DemoOffice(
                    "denki",
                    "まどぐち県 産業保安課",
                    "Industrial Safety Division, Madoguchi Prefecture",
                    List.of("受付 樹", "電田 理恵", "保坂 剛", "部長 恵子", "管理 涼", "監査 昇")),
            // Asked for its opinion on road works (道路法 art. 32 (5)).
            new DemoOffice(
                    "keisatsu",
                    "みなと警察署 交通課",
                    "Traffic Division, Minato Police Station",
                    List.of("受付 剛志", "交野 薫", "署木 司", "署長 威", "管理 舞", "監査 猛")));

    private DemoStaff() {}

    /** The posts that the decision chains of the demo's procedures name. */
    static Stream<DemoPosition> positions() {
        return Stream.of(new DemoPosition("eisei-head", "eisei", "保健所長", "eisei-approver1"));
    }

    /**
     * A post.
     *
     * @param id as procedures name it
     * @param office its office
     * @param name its title
     * @param holder id of the official who holds it
     */
    record DemoPosition(String id, String office, String name, String holder) {}

    static Stream<DemoOffice> offices() {
        return OFFICES.stream();
    }

    /**
     * An office.
     *
     * @param id also the first part of its officials' ids
     * @param people names in the order of {@link Post}
     */
    record DemoOffice(String id, String name, String nameEn, List<String> people) {

        Stream<DemoOfficial> officials() {
            Post[] posts = Post.values();
            return IntStream.range(0, posts.length)
                    .mapToObj(at -> new DemoOfficial(id + "-" + posts[at].suffix, people.get(at), posts[at].roles()));
        }
    }

    /** An official; the id is the login name too. */
    record DemoOfficial(String id, String name, List<Role> roles) {}

    private enum Post {
        INTAKE("intake", Role.INTAKE),
        REVIEWER("reviewer", Role.REVIEWER),
        FIRST_APPROVER("approver1", Role.APPROVER, true),
        SECOND_APPROVER("approver2", Role.APPROVER),
        ADMINISTRATOR("admin", Role.ADMINISTRATOR),
        AUDITOR("auditor", Role.AUDITOR);

        private final String suffix;
        private final Role role;
        private final boolean supervising;

        Post(String suffix, Role role) {
            this(suffix, role, false);
        }

        Post(String suffix, Role role, boolean supervising) {
            this.suffix = suffix;
            this.role = role;
            this.supervising = supervising;
        }

        private List<Role> roles() {
            return supervising ? List.of(role, Role.SUPERVISOR) : List.of(role);
        }
    }
}
