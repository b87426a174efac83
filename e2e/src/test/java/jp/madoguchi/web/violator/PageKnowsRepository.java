package jp.madoguchi.web.violator;

import jp.madoguchi.workflow.account.Accounts;

/** Breaks a house rule on purpose. */
record PageKnowsRepository(Accounts accounts) {}
