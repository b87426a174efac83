/**
 * Starts and stops the installation: data directory, PostgreSQL, migrations, Payara Micro with the WAR, readiness.
 *
 * <p>It does not know the domain: what the WAR does after it is ready is none of its business.
 */
@NullMarked
package jp.madoguchi.launcher.launch;

import org.jspecify.annotations.NullMarked;
