package jp.madoguchi.web.control;

/** The number of an animal's microchip. */
final class MicrochipControl extends TextInput {
    MicrochipControl() {
        super("medium", "inputmode=\"numeric\"");
    }
}
