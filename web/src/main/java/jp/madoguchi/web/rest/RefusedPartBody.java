package jp.madoguchi.web.rest;

import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;

/** The part of an application that a grant refuses (一部拒否), with its reasons. */
record RefusedPartBody(String part, RefusalGround ground, String reasons, String standardApplied) {
    Proposal.RefusedPart toPart() {
        return new Proposal.RefusedPart(part, ground, reasons, standardApplied);
    }

    static RefusedPartBody of(Proposal.RefusedPart refused) {
        return new RefusedPartBody(refused.part(), refused.ground(), refused.reasons(), refused.standardApplied());
    }
}
