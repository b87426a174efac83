/** Fuzzes every parser that meets bytes from outside, guided by coverage; knows no other module's inside but what their tests show. */
package jp.madoguchi.fuzz;
