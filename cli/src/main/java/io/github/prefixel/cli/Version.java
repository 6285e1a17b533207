package io.github.prefixel.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"prefixel " + (version == null ? "(development build)" : version)};
    }
}
