/**
 * Certificates that people log in and sign with: the challenge of a login, which party a certificate is known for, and
 * what happens when a card is renewed.
 *
 * <p>It does not know browsers' sessions, nor how a certificate is checked.
 */
@NullMarked
package jp.madoguchi.workflow.credential;

import org.jspecify.annotations.NullMarked;
