package jp.madoguchi.web.violator;

import jakarta.persistence.EntityManager;

/** Breaks a house rule on purpose. */
record EntityManagerOutsidePersistence(EntityManager aggregates) {}
