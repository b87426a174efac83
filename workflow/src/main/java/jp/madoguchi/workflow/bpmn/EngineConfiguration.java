package jp.madoguchi.workflow.bpmn;

import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/** The engine in the container's transactions, with models that it reads once. */
final class EngineConfiguration extends JakartaTransactionProcessEngineConfiguration {
    @Override
    protected void initDeployers() {
        super.initDeployers();
        deploymentCache = new ModelCache(cacheFactory, cacheCapacity);
        deploymentCache.setDeployers(deployers);
    }
}
