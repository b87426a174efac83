package jp.madoguchi.launcher.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Boots Payara Micro with one WAR on 127.0.0.1: no cluster, no Hazelcast, no Server header, no
 * TRACE, no metrics and OpenAPI of the server. The launcher creates it by name in the system class
 * loader, which holds payara-micro.jar and none of the launcher's libraries.
 *
 * <p>Input: {@code port}, {@code war}, {@code root} (a directory of its own), {@code logging} (a
 * java.util.logging configuration). Output: close it to stop the server.
 */
public final class PayaraBoot implements Function<Map<String, String>, AutoCloseable> {

    /** Tells the WAR, which shares no class with the launcher, that its background work may begin. */
    private static final String DEPLOYMENT_ENDED = "madoguchi.deployment-ended";

    private static final String CONFIG = "configs.config.server-config.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final List<String> SETTINGS = List.of(
            CONFIG + "network-config.network-listeners.network-listener.http-listener.address=127.0.0.1",
            HTTP + "server-header=false",
            HTTP + "trace-enabled=false",
            HTTP + "xpowered-by=false",
            // An upload or a page takes seconds; a client that sends one byte a second holds no thread longer.
            HTTP + "request-timeout-seconds=60",
            CONFIG + "availability-service.availability-enabled=false",
            CONFIG + "availability-service.web-container-availability.availability-enabled=false");

    @Override
    public AutoCloseable apply(Map<String, String> wanted) {
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        PayaraMicroBoot payara = PayaraMicro.getInstance();
        payara.setRootDir(file(wanted, "root"));
        payara.setLogPropertiesFile(file(wanted, "logging"));
        payara.setNoHazelcast(true);
        payara.setPrintLogo(false);
        payara.setHttpAutoBind(false);
        payara.setHttpPort(Integer.parseInt(wanted.getOrDefault("port", "8080")));
        payara.setPreBootHandler(PayaraBoot::configure);
        payara.setPostBootHandler(PayaraBoot::switchOff);
        if (wanted.containsKey("war")) {
            payara.addDeploymentFile(file(wanted, "war"));
        }
        try {
            PayaraMicroRuntime runtime = payara.bootStrap();
            System.setProperty(DEPLOYMENT_ENDED, "true");
            return runtime::shutdown;
        } catch (BootstrapException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static File file(Map<String, String> wanted, String name) {
        return new File(Objects.requireNonNull(wanted.get(name), name));
    }

    private static void configure(AdminCommandRunner commands) {
        SETTINGS.forEach(setting -> succeed(commands.run("set", setting), setting));
    }

    /** Two services that exist only after the boot, and before the WAR is deployed. */
    private static void switchOff(AdminCommandRunner commands) {
        succeed(commands.run("set-metrics-configuration", "--enabled=false"), "metrics off");
        succeed(commands.run("set-openapi-configuration", "--enabled=false"), "OpenAPI off");
    }

    /** A pre-boot command that fails is only logged by Payara; a weaker server than asked for must not start. */
    private static void succeed(ClusterCommandResult result, String what) {
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new IllegalStateException("The server refused its setting " + what + ": " + result.getOutput());
        }
    }
}
