package jp.madoguchi.web.official;

import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.SignatureState;

/** Which colour stands beside the words of a state. */
final class StateColours {
    private StateColours() {}

    static String of(ApplicationState state) {
        return switch (state) {
            case DRAFT, FROZEN, WITHDRAWN -> "";
            case ARRIVED, UNDER_REVIEW, HANDLING -> "blue";
            case CORRECTION_REQUESTED, DRAFTED -> "yellow";
            case DISPOSED_GRANTED, HANDLED, COMPLETED, ISSUED -> "green";
            case DISPOSED_REFUSED -> "red";
        };
    }

    static String of(SignatureState state) {
        return switch (state) {
            case NONE -> "";
            case PENDING -> "yellow";
            case ACCEPTED -> "blue";
            case VERIFIED -> "green";
            case DISAGREED, REVOKED -> "red";
        };
    }
}
