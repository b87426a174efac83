/**
 * The API {@code /api/v1}: one resource class per aggregate, JSON in and out, problems by RFC 9457, described by
 * {@code openapi.json}.
 *
 * <p>Knows nothing of rules, rights or storage: it calls use cases and puts their words into HTTP's.
 */
@NullMarked
package jp.madoguchi.web.rest;

import org.jspecify.annotations.NullMarked;
