package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** Fills in the restaurant permit as a company does in a browser, with a mistake on most pages. */
final class PermitForm {
    private static final Map<String, String> ADDRESS = Map.of(
            "postal_code",
            "105-0003",
            "prefecture",
            "まどぐち県",
            "city",
            "みなと市",
            "street",
            "本町三丁目5番6号",
            "building",
            "みなとビル1階");
    private static final String PDF = "application/pdf";

    private final ApplicantPages pages;
    private final Page page;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    PermitForm(ApplicantPages pages) {
        this.pages = pages;
        this.page = pages.page();
    }

    /** From the first page to the check page. */
    void fillIn() {
        kind();
        applicant();
        shop();
        water();
        officers();
        equipment();
        lastPages();
    }

    private void kind() {
        pages.press("next").look("permit-kind-errors");
        assertEquals(2, page.locator(".error-summary li").count(), "only what is asked now is missed");
        pages.choose("application_kind", "renewal");
        page.locator("#f-previous_permit_number").waitFor();
        pages.choose("business_kind", "temporary").saved().press("next");
        assertTrue(summary().contains("更新できません"), summary());
        pages.choose("application_kind", "new")
                .choose("business_kind", "premises")
                .next("申請者");
    }

    private void applicant() {
        pages.choose("applicant_kind", "corporation");
        page.locator("#f-corporate_number").waitFor();
        pages.text("applicant_name", "株式会社みなと食堂")
                .text("applicant_kana", "かぶしきがいしゃみなとしょくどう")
                .text("corporate_number", "９０１０４０１０１２３４６")
                .text("representative_name", "佐藤 次郎")
                .parts("applicant_address", ADDRESS)
                .text("applicant_phone", "03 9876 5432")
                .saved()
                .press("next")
                .look("permit-applicant-errors");
        assertEquals(1, page.locator(".error-summary li").count(), "a digit that cannot be right is noticed");
        assertEquals("みなと市", page.inputValue("#f-applicant_address-city"));
        pages.text("corporate_number", "9010401012345").next("営業する施設");
    }

    private void shop() {
        pages.text("shop_name", "みなと食堂 本店")
                .parts("shop_address", ADDRESS)
                .text("floor_area", "８５．２５")
                .text("seats", "32");
        day("opening_on", today.plusDays(40));
        pages.saved().look("permit-shop").next("使う水");
    }

    /** A test of well water is required; what is no picture or PDF, and an empty file, are refused in words. */
    private void water() {
        pages.choose("water_source", "well");
        page.locator("#s-f-water_test:not([hidden]) .need.required").waitFor();
        day("water_tested_on", today.minusDays(60));
        pages.saved().press("next");
        assertTrue(summary().contains("水質検査の結果"), summary());

        refused("検査.exe", "MZ".getBytes(StandardCharsets.UTF_8), "「検査.exe」の種類は受け取れません");
        pages.look("permit-file-refused");
        refused("空.pdf", new byte[0], "「空.pdf」は空のファイルです");
        pages.attach("water_test", "水質検査.pdf", PDF, SamplePdf.of("Water"));
        assertEquals(0, page.locator(".error-summary").count());
        pages.look("permit-file-kept");
        pages.follow("#s-f-water_test .files button");
        assertEquals(0, page.locator("#s-f-water_test .files li").count(), "it is taken off");
        pages.attach("water_test", "水質検査（再）.pdf", PDF, SamplePdf.of("Water again"))
                .next("食品衛生責任者");
    }

    private void refused(String name, byte[] content, String words) {
        pages.attach("water_test", name, "application/octet-stream", content);
        assertTrue(summary().contains(words), summary());
        assertTrue(page.locator("#f-water_test-error").innerText().contains(words), "the same words at the field");
        assertEquals("true", page.getAttribute("#f-water_test", "aria-invalid"));
        assertEquals(
                Integer.toString(today.minusDays(60).getYear()),
                page.inputValue("#f-water_tested_on-year"),
                "what was typed stays");
        assertTrue(page.isChecked("input[name='f-water_source'][value='well']"));
        assertTrue(page.title().startsWith("エラー："), page.title());
    }

    private void officers() {
        assertEquals(0, page.locator("#f-more_officers-0").count(), "a group that may be left out asks nothing");
        pages.text("hygiene_officer_name", "佐藤 次郎").choose("hygiene_officer_qualification", "cook");
        page.locator("#s-f-hygiene_officer_certificate:not([hidden])").waitFor();
        pages.saved().attach("hygiene_officer_certificate", "調理師免許証.pdf", PDF, SamplePdf.of("Cook"));
        assertEquals("佐藤 次郎", page.inputValue("#f-hygiene_officer_name"));
        pages.press("add-f-more_officers").press("add-f-more_officers");
        pages.text("more_officers-0-name", "高橋 三郎").choose("more_officers-0-has_certificate", "true");
        page.locator("#f-more_officers-0-certificate_number").waitFor();
        pages.text("more_officers-0-certificate_number", "第12345号").saved().press("next");
        assertTrue(summary().contains("ほかの食品衛生責任者 2：氏名"), summary());
        pages.look("permit-officers-errors");
        pages.press("remove-f-more_officers-1");
        assertEquals("高橋 三郎", page.inputValue("#f-more_officers-0-name"));
        page.waitForCondition(
                () -> page.locator("#f-officer_count").textContent().contains("2"));
        pages.next("施設の図面と設備");
    }

    private void equipment() {
        pages.choose("equipment-0-kind", "refrigerator");
        page.locator("#s-f-equipment-0-thermometer:not([hidden])").waitFor();
        pages.choose("equipment-0-thermometer", "true")
                .text("equipment-0-quantity", "３")
                .saved();
        keptBesideARefusedOne();
        pages.press("add-f-equipment").press("next");
        assertEquals(0, page.locator("#f-floor_plan-error").count(), "the good file is there");
        assertTrue(summary().contains("設備 2：設備の種類"), summary());
        pages.choose("equipment-1-kind", "handbasin")
                .text("equipment-1-quantity", "2")
                .saved();
        page.waitForCondition(
                () -> page.locator("#f-equipment_total").textContent().contains("5"));
        pages.look("permit-equipment").next("欠格事項");
    }

    private void keptBesideARefusedOne() {
        pages.attach(
                "floor_plan",
                new FilePayload("平面図.pdf", PDF, SamplePdf.of("Plan")),
                new FilePayload("図面.txt", "text/plain", "no plan".getBytes(StandardCharsets.UTF_8)));
        assertTrue(summary().contains("「図面.txt」の種類は受け取れません"), summary());
        assertEquals("平面図.pdf", page.locator("#s-f-floor_plan .files a").textContent(), "the good one of two is kept");
        assertEquals("３", page.inputValue("#f-equipment-0-quantity"), "as it was typed");
    }

    private void lastPages() {
        pages.choose("disqualified", "true");
        page.locator("#f-disqualification_details").waitFor();
        pages.choose("disqualified", "false").next("施設検査");
        LocalDate sunday = today.plusDays(14).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        pages.text("remarks", "入口は裏通り側です。\n駐車場はありません。")
                .choose("delivery", "electronic")
                .tick("truth_declared")
                .saved()
                .press("next");
        assertTrue(summary().contains("施設検査の希望日"), summary());
        assertFalse(summary().contains("申請内容の確認"), summary());
        assertEquals(0, days(sunday).count(), "no inspection on a Sunday");
        assertEquals(1, days(sunday.plusDays(3)).count());
        page.selectOption("#f-inspection-date_1", sunday.plusDays(3).toString());
        page.selectOption("#f-inspection-slot_1", "morning");
        pages.saved().look("permit-inspection");
        pages.next("入力内容の確認");
    }

    private Locator days(LocalDate day) {
        return page.locator("#f-inspection-date_1 option[value='" + day + "']");
    }

    private void day(String field, LocalDate day) {
        pages.date(
                field,
                "seireki",
                Integer.toString(day.getYear()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    private String summary() {
        return String.join(" / ", page.locator(".error-summary").allInnerTexts());
    }
}
