/**
 * The application lifecycle on Camunda: the only package that knows the engine.
 *
 * <p>It does not know rules of the domain; it moves tokens and asks for outbox work.
 */
@NullMarked
package jp.madoguchi.workflow.bpmn;

import org.jspecify.annotations.NullMarked;
