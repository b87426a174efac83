package jp.madoguchi.web.official;

import jp.madoguchi.workflow.application.ApplicationId;

/** Faces outcomes that lead, by redirect, to the officials' pages. */
public final class Addresses {
    private Addresses() {}

    static String login() {
        return "/official/login.xhtml?faces-redirect=true";
    }

    public static String inbox() {
        return "/official/inbox.xhtml?faces-redirect=true";
    }

    static String procedures() {
        return "/official/procedures.xhtml?faces-redirect=true";
    }

    /** One of the pages of a case: {@code case}, {@code correction}, {@code draft}, {@code decision}. */
    public static String ofCase(String page, ApplicationId id) {
        return "/official/" + page + ".xhtml?faces-redirect=true&id=" + id;
    }

    /** To an address that {@link OfficialAccess#leadsInside} approved. */
    static String redirect(String address) {
        int query = address.indexOf('?');
        String page = query < 0 ? address : address.substring(0, query);
        return page + ".xhtml?faces-redirect=true" + (query < 0 ? "" : "&" + address.substring(query + 1));
    }
}
