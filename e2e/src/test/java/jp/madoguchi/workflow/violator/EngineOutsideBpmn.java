package jp.madoguchi.workflow.violator;

import org.camunda.bpm.engine.ProcessEngine;

/** Breaks a house rule on purpose. */
record EngineOutsideBpmn(ProcessEngine engine) {}
