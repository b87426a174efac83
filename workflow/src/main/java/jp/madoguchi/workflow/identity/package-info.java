/**
 * Logins that identity providers prove (OpenID Connect), and what they let people do; knows nothing of the protocol, only
 * what it proved.
 */
@NullMarked
package jp.madoguchi.workflow.identity;

import org.jspecify.annotations.NullMarked;
