package jp.madoguchi.workflow.violator;

import jp.madoguchi.launcher.launch.StartRefused;

/** Breaks a house rule on purpose. */
record WorkflowKnowsLauncher(StartRefused refused) {}
