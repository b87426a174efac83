package jp.madoguchi.workflow.usecase.dispatch;

import jp.madoguchi.workflow.dispatch.Dispatch;

/**
 * Something to send, with where it goes.
 *
 * @param dispatch what, how, why
 * @param arrivalNumber 到達番号 of its case
 * @param procedureName Japanese name
 * @param recipient to whom, exactly as written
 * @param address where, in one line, the postal code first; empty if the form asked for none
 * @param caseVersion version of the case to act on
 */
public record DispatchRow(
        Dispatch dispatch,
        String arrivalNumber,
        String procedureName,
        String recipient,
        String address,
        long caseVersion) {}
