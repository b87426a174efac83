package jp.madoguchi.launcher.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Madoguchi.class.getPackage().getImplementationVersion();
        return new String[] {"Madoguchi " + (version == null ? "(not packaged)" : version)};
    }
}
