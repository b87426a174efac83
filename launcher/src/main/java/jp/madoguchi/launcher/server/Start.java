package jp.madoguchi.launcher.server;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The main class of {@code madoguchi.jar}. Payara Micro insists on the system class loader (its
 * nested jars need a URL handler there), so everything else gets one of its own: the launcher and
 * {@code lib/}, with only the JDK as parent. Commands that start no server never open Payara's jar.
 */
public final class Start {

    private Start() {}

    /**
     * Runs {@code jp.madoguchi.launcher.cli.Madoguchi} in the launcher's class loader.
     *
     * @param arguments the command line
     * @throws Throwable whatever the command did not handle
     */
    public static void main(String[] arguments) throws Throwable {
        ClassLoader launcher =
                new URLClassLoader("launcher", launcherClassPath(), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(launcher);
        try {
            launcher.loadClass("jp.madoguchi.launcher.cli.Madoguchi")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static URL[] launcherClassPath() throws IOException, URISyntaxException {
        URL own = Start.class.getProtectionDomain().getCodeSource().getLocation();
        List<URL> classPath = new ArrayList<>();
        classPath.add(own);
        Path libraries = Path.of(own.toURI()).resolveSibling("lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            for (File jar : jars.sorted().map(Path::toFile).toList()) {
                classPath.add(jar.toURI().toURL());
            }
        }
        return classPath.toArray(URL[]::new);
    }
}
