package jp.madoguchi.signature.method;

/**
 * One entry of a container, read.
 *
 * @param stored whether it is stored without compression
 */
record ZipEntryRead(String name, byte[] content, boolean stored) {}
