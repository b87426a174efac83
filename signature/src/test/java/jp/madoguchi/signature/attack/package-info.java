/** Builders of hostile files and tokens, and the matrix that says which check refuses each of them. */
package jp.madoguchi.signature.attack;
