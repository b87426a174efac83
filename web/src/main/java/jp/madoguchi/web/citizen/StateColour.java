package jp.madoguchi.web.citizen;

import jp.madoguchi.workflow.application.ApplicationState;

/** The colour of a state's tag; the words beside it say the same. */
final class StateColour {
    private StateColour() {}

    static String of(ApplicationState state) {
        return switch (state) {
            case DRAFT, FROZEN, WITHDRAWN -> "";
            case ARRIVED, UNDER_REVIEW, HANDLING, DRAFTED -> "blue";
            case CORRECTION_REQUESTED -> "yellow";
            case DISPOSED_GRANTED, HANDLED, COMPLETED, ISSUED -> "green";
            case DISPOSED_REFUSED -> "red";
        };
    }
}
