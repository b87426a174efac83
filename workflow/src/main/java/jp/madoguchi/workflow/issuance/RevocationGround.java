package jp.madoguchi.workflow.issuance;

/**
 * Why an issued document is taken back (失効の事由). The ground says what follows: where the disposition goes on as it
 * was, a new document takes the old one's place (差替え).
 */
public enum RevocationGround {
    /** 誤記: the text says something else than was decided; the new document says what was. */
    CLERICAL_ERROR(true),
    /** 汚損・紛失: the code or the paper cannot be read any more. */
    UNREADABLE(true),
    /** 電子公印の鍵の危殆化: somebody else might have sealed with this key. */
    SEAL_COMPROMISED(true),
    /** 暗号方式の終了: the algorithm of the seal is no longer relied on. */
    ALGORITHM_ENDED(true),
    /** 処分の取消し・撤回に伴うもの: the disposition was ended by an act of its own. */
    DISPOSITION_ENDED(false),
    /** 不正な申請: issued upon a false filing. */
    OBTAINED_BY_FRAUD(false),
    /** 誤交付: it should not have been issued, or not to this person. */
    ISSUED_BY_MISTAKE(false);

    private final boolean replacing;

    RevocationGround(boolean replacing) {
        this.replacing = replacing;
    }

    /** Whether a new document takes the revoked one's place. */
    public boolean isReplacing() {
        return replacing;
    }

    /** Whether the new document's text differs from the old one's. */
    public boolean isCorrecting() {
        return this == CLERICAL_ERROR;
    }
}
