package jp.madoguchi.workflow.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook leads into our own network. */
class TargetGuardTest {
    private static final URI TARGET = URI.create("https://receiver.example/hook");

    private static TargetGuard answering(String... addresses) {
        return new TargetGuard(
                host -> {
                    InetAddress[] found = new InetAddress[addresses.length];
                    for (int i = 0; i < addresses.length; i++) {
                        found[i] = InetAddress.getByName(addresses[i]);
                    }
                    return found;
                },
                false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "3fff::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) {
        assertThrows(TargetGuard.NotPublic.class, () -> answering(address).resolve(TARGET));
        assertThrows(
                TargetGuard.NotPublic.class,
                () -> answering("93.184.216.34", address).resolve(TARGET),
                "one of two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.254",
                "2606:2800:220:1:248:1893:25c8:1946",
                "2001:4860:4860::8888",
                "2400:4050::1"
            })
    void publicAddressesAreTakenAsTheyAre(String address) throws Exception {
        assertEquals(InetAddress.getByName(address), answering(address).resolve(TARGET));
    }

    @Test
    void addressesWrittenAsNumbersAreLookedAtToo() {
        TargetGuard guard = new TargetGuard(InetAddress::getAllByName, false);
        for (String host : List.of("127.0.0.1", "[::1]", "[::ffff:7f00:1]", "169.254.169.254", "localhost")) {
            assertThrows(TargetGuard.NotPublic.class, () -> guard.resolve(URI.create("https://" + host + "/")), host);
        }
        assertThrows(UnknownHostException.class, () -> answering().resolve(TARGET));
    }

    @Test
    void onlyPlainHttpsAddressesAreRead() {
        TargetGuard guard = answering("93.184.216.34");
        for (String wrong : List.of(
                "http://receiver.example/",
                "https://user@receiver.example/",
                "https://receiver.example/#part",
                "https://receiver.example:25/",
                "https://receiver.example:70000/",
                "https:///path",
                "https:receiver",
                "file:///etc/passwd",
                "ftp://receiver.example/",
                "https://rece iver.example/",
                "https://receiver.example/\r\nX: y",
                "",
                "https://receiver.example/" + "a".repeat(500))) {
            assertEquals(Optional.empty(), guard.read(wrong), wrong);
        }
        for (String right :
                List.of("https://receiver.example", "https://receiver.example:8443/a?b=c", "https://[2400:4050::1]/")) {
            assertTrue(guard.read(right).isPresent(), right);
        }
    }
}
