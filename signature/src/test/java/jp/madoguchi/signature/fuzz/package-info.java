/** Fuzzes every parser that meets bytes from outside. */
package jp.madoguchi.signature.fuzz;
