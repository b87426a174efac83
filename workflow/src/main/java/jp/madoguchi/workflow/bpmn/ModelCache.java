package jp.madoguchi.workflow.bpmn;

import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Deployed models that have been parsed. The engine's own cache asks the database at each act whether a model is suspended,
 * which nothing here ever makes it; a deployed model never changes.
 */
final class ModelCache extends DeploymentCache {
    ModelCache(CacheFactory caches, int capacity) {
        super(caches, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        @Nullable ProcessDefinitionEntity known = id == null ? null : findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }
}
