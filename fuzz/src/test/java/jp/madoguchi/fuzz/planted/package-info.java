/** Parsers with faults that the fuzzer must find: what finds nothing here finds nothing anywhere. */
package jp.madoguchi.fuzz.planted;
