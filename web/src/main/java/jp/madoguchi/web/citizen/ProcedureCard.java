package jp.madoguchi.web.citizen;

/**
 * A procedure in the catalogue.
 *
 * @param id its id
 * @param name its name
 * @param summary one sentence
 * @param audience whom it is for, in words
 * @param period how long it takes, in words
 */
public record ProcedureCard(String id, String name, String summary, String audience, String period) {}
