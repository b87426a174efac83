package jp.madoguchi.workflow.violator;

import jakarta.faces.context.FacesContext;

/** Breaks a house rule on purpose. */
record FacesOutsideWeb(FacesContext context) {}
