package jp.madoguchi.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.OpeningWindow;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.IdempotencyConflict;
import jp.madoguchi.workflow.rule.IdentityRefused;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.OutsideOpening;
import jp.madoguchi.workflow.rule.RelinkRefused;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.rule.StaleVersion;
import jp.madoguchi.workflow.rule.WebhookRefused;
import org.junit.jupiter.api.Test;

class RuleViolationMapperTest {
    private static final List<RuleViolation> PLAIN = List.of(
            new AlreadyHandled(),
            new FindingsRemain(List.of()),
            new IdempotencyConflict(),
            new NotFound(),
            new StaleVersion(3));

    private static List<RuleViolation> withReason() {
        List<RuleViolation> all = new ArrayList<>();
        Arrays.stream(AttachmentRejected.Reason.values())
                .map(AttachmentRejected::new)
                .forEach(all::add);
        Arrays.stream(Forbidden.Reason.values()).map(Forbidden::new).forEach(all::add);
        Arrays.stream(IdentityRefused.Reason.values()).map(IdentityRefused::new).forEach(all::add);
        Arrays.stream(LoginRejected.Reason.values()).map(LoginRejected::new).forEach(all::add);
        Arrays.stream(RelinkRefused.Reason.values()).map(RelinkRefused::new).forEach(all::add);
        Arrays.stream(NotAllowedNow.Reason.values()).map(NotAllowedNow::new).forEach(all::add);
        Arrays.stream(WebhookRefused.Reason.values()).map(WebhookRefused::new).forEach(all::add);
        Stream.of(true, false)
                .map(over -> new OutsideOpening(OpeningWindow.ALWAYS, over))
                .forEach(all::add);
        return all;
    }

    @Test
    void everyViolationHasAProblemType() {
        Set<Class<?>> tried = new HashSet<>();
        for (RuleViolation violation : PLAIN) {
            assertNotNull(RuleViolationMapper.type(violation), violation.code());
            tried.add(violation.getClass());
        }
        for (RuleViolation violation : withReason()) {
            assertNotNull(RuleViolationMapper.type(violation), violation.code());
            tried.add(violation.getClass());
        }
        assertEquals(Arrays.stream(RuleViolation.class.getPermittedSubclasses()).collect(Collectors.toSet()), tried);
    }

    @Test
    void everyReasonIsSaidInEachLanguage() {
        for (RuleViolation violation : withReason()) {
            String japanese = ProblemType.reason(violation.code(), Locale.JAPANESE);
            for (Locale language : List.of(Locale.ENGLISH, new Locale("ja", "JP", "EASY"))) {
                String words = ProblemType.reason(violation.code(), language);
                assertNotNull(words, violation.code());
                if (language.equals(Locale.ENGLISH)) {
                    assertEquals(false, words.equals(japanese), violation.code() + " is not translated");
                }
            }
        }
    }

    @Test
    void aMissingStepUpIsNoMissingRight() {
        assertEquals(
                ProblemType.STEP_UP_REQUIRED, RuleViolationMapper.type(new Forbidden(Forbidden.Reason.STEP_UP_NEEDED)));
        assertEquals(ProblemType.FORBIDDEN, RuleViolationMapper.type(new Forbidden(Forbidden.Reason.SAME_PERSON)));
    }
}
