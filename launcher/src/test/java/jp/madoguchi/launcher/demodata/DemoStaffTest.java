package jp.madoguchi.launcher.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.launcher.demodata.DemoStaff.DemoOffice;
import jp.madoguchi.launcher.demodata.DemoStaff.DemoOfficial;
import org.junit.jupiter.api.Test;

class DemoStaffTest {
    @Test
    void everyProcedureOfTheCatalogueHasItsOffice() throws IOException {
        Set<String> offices = DemoStaff.offices().map(DemoOffice::id).collect(Collectors.toSet());
        List<Path> procedures;
        try (Stream<Path> files = Files.walk(Path.of("../procedures"))) {
            procedures = files.filter(file -> file.endsWith("procedure.yaml")).toList();
        }
        assertFalse(procedures.isEmpty());
        for (Path procedure : procedures) {
            String office = Files.readAllLines(procedure).stream()
                    .filter(line -> line.startsWith("office:"))
                    .map(line -> line.substring("office:".length()).strip())
                    .findFirst()
                    .orElseThrow();
            assertTrue(offices.contains(office), procedure + " names the office " + office);
            Files.readAllLines(procedure).stream()
                    .filter(line -> line.startsWith("    - office:"))
                    .map(line -> line.substring("    - office:".length()).strip())
                    .forEach(asked -> assertTrue(offices.contains(asked), procedure + " asks the office " + asked));
        }
    }

    @Test
    void everyOfficeHasSixPeopleAndNobodyTwice() {
        Set<String> names = new HashSet<>();
        DemoStaff.offices().forEach(office -> {
            List<DemoOfficial> officials = office.officials().toList();
            assertEquals(6, officials.size());
            officials.forEach(official -> assertTrue(names.add(official.name()), official.name()));
        });
    }
}
