package jp.madoguchi.workflow.credential;

/**
 * What became of that with which a session began.
 *
 * @param ended whether its certificate logs in no longer: the session ends with it
 * @param joined whether its account was taken over: the session goes on for the account that goes on
 */
public record SessionStanding(boolean ended, boolean joined) {}
