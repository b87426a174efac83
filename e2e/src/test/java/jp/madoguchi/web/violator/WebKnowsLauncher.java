package jp.madoguchi.web.violator;

import jp.madoguchi.launcher.launch.StartRefused;

/** Breaks a house rule on purpose. */
record WebKnowsLauncher(StartRefused refused) {}
