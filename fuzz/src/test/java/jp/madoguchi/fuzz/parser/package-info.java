/** One parser each: what it begins with, and what it must never do. */
package jp.madoguchi.fuzz.parser;
