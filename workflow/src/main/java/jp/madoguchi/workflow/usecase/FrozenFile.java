package jp.madoguchi.workflow.usecase;

/**
 * One entry of the frozen container.
 *
 * @param name entry name
 * @param mediaType type
 * @param sha256 hexadecimal
 * @param sizeBytes size
 */
public record FrozenFile(String name, String mediaType, String sha256, long sizeBytes) {}
