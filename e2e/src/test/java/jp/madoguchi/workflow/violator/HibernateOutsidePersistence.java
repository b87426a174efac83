package jp.madoguchi.workflow.violator;

import org.hibernate.Session;

/** Breaks a house rule on purpose. */
record HibernateOutsidePersistence(Session session) {}
