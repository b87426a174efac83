/**
 * The citizens' pages about what was filed, beside its status: payments, what comes by post.
 *
 * <p>They do not know how cases are handled.
 */
@NullMarked
package jp.madoguchi.web.citizen.filed;

import org.jspecify.annotations.NullMarked;
