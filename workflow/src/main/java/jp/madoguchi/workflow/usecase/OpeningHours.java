package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import jp.madoguchi.forms.catalogue.OpeningWindow;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.OutsideOpening;

/** Whether a procedure can be begun or filed at an instant (受付期間); the office's time counts. */
public final class OpeningHours {
    private OpeningHours() {}

    public static void require(PublishedProcedure procedure, Instant at, ZoneId office) throws OutsideOpening {
        OpeningWindow window = procedure.definition().opening();
        LocalDateTime moment = LocalDateTime.ofInstant(at, office);
        if (!window.isOpenAt(moment)) {
            throw new OutsideOpening(window, window.isOver(moment));
        }
    }
}
