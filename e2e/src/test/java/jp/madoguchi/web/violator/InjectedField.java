package jp.madoguchi.web.violator;

import jakarta.inject.Inject;

/** Breaks a house rule on purpose. */
final class InjectedField {
    @Inject
    Runnable service;
}
