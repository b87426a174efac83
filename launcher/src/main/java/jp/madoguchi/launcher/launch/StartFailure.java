package jp.madoguchi.launcher.launch;

/**
 * The sentence in which the WAR says why it refuses to start (a published procedure was changed,
 * the seal cannot be opened). Launcher and WAR share a JVM but no class, so it is a system
 * property, like the configuration in the other direction.
 */
final class StartFailure {

    static final String PROPERTY = "madoguchi.start-failure";

    private StartFailure() {}

    static void check() throws StartRefused {
        String sentence = System.getProperty(PROPERTY);
        if (sentence != null) {
            throw new StartRefused(sentence);
        }
    }
}
