/**
 * Wiring: configuration to ports, ports to use cases, timers, the readiness check, and what every
 * response has in common.
 *
 * <p>It does not know any page, nor any rule of the domain.
 */
@NullMarked
package jp.madoguchi.web.assembly;

import org.jspecify.annotations.NullMarked;
