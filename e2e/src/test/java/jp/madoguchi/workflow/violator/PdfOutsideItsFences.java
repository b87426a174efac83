package jp.madoguchi.workflow.violator;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Breaks a house rule on purpose. */
record PdfOutsideItsFences(PDDocument document) {}
