package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release of the contract writes, and what it refuses. */
final class ReleaseTest {
  private static final String NARROWER = "maximum: 10\n        default: 10";
  private static final String WIDE = "maximum: 20\n        default: 20";

  @TempDir
  private Path root;

  private Path file;
  private Path released;
  private String contract;

  @BeforeEach
  void copy() throws IOException {
    file = root.resolve("openapi/powerpack.yaml");
    released = root.resolve("openapi/released/powerpack.yaml");
    contract = Contract.current().text().replaceFirst("version: \\d\\.\\d\\.\\d", "version: 1.0.0");
    Files.createDirectories(released.getParent());
    Files.writeString(released, contract);
    Files.writeString(
        root.resolve("CHANGELOG.md"), "# Changelog\n\n## [2.0.0]\n\n### Added\n\n- More.\n");
  }

  @Test
  void changeThatBreaksNeedsAnotherMajorVersion() throws IOException {
    write(contract.replace(WIDE, NARROWER).replace("example: 20", "example: 10"), "1.9.0");
    assertThatThrownBy(this::release)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("""
            The contract has changed since version 1.0.0 (breaking), so info.version must be at least \
            2.0.0 but is 1.9.0:
              breaking: #/components/parameters/Limit/schema/maximum: was 20, is 10
            """);
    assertThat(released).hasContent(contract);

    write(contract.replace(WIDE, NARROWER).replace("example: 20", "example: 10"), "2.0.0");
    assertThat(release())
        .isEqualTo("Contract 2.0.0 is released; commit openapi/released and CHANGELOG.md.");
    assertThat(released).hasSameTextualContentAs(file);
    assertThat(Files.readString(root.resolve("CHANGELOG.md")))
        .startsWith("""
            # Changelog

            ## [2.0.0]

            ### Contract 2.0.0 - 2026-11-25

            - breaking: `#/components/parameters/Limit/schema/maximum`: was 20, is 10
            """)
        .endsWith("\n\n### Added\n\n- More.\n");
  }

  @Test
  void compatibleChangeNeedsAnotherMinorVersion() throws IOException {
    String wider = contract.replace("maximum: 20", "maximum: 100");
    write(wider, "1.0.1");
    assertThatThrownBy(this::release).hasMessageContaining("must be at least 1.1.0 but is 1.0.1");
    write(wider, "1.1.0");
    assertThat(release()).startsWith("Contract 1.1.0 is released");
  }

  @Test
  void documentationNeedsAnotherPatch() throws IOException {
    String described = contract.replace("A pool of sender numbers.", "A pool.");
    write(described, "1.0.0");
    assertThatThrownBy(this::release).hasMessageContaining("must be at least 1.0.1 but is 1.0.0");
    write(described, "1.0.1");
    assertThat(release()).startsWith("Contract 1.0.1 is released");
  }

  @Test
  void nothingIsReleasedTwice() throws IOException {
    write(contract, "1.0.0");
    assertThatThrownBy(this::release)
        .hasMessageStartingWith("Nothing has changed since version 1.0.0");
  }

  @Test
  void firstReleaseHasNothingToBeHeldAgainst() throws IOException {
    Files.delete(released);
    write(contract, "1.0.0");
    assertThat(release()).startsWith("Contract 1.0.0 is released");
    assertThat(Files.readString(root.resolve("CHANGELOG.md"))).contains("The first release.");
  }

  @Test
  void faultsAreNotReleased() throws IOException {
    write(contract.replace("example: 20", "example: 21"), "1.0.1");
    assertThatThrownBy(this::release)
        .hasMessageStartingWith("Examples of the contract contradict it:\n"
            + "  #/components/parameters/Limit/example: Numeric instance is greater than");
    write(contract, "1.0");
    assertThatThrownBy(this::release)
        .hasMessage("info.version must be three numbers, 1.2.3 for example, but was \"1.0\"");
  }

  private void write(String text, String version) throws IOException {
    Files.writeString(file, text.replace("version: 1.0.0", "version: " + version));
  }

  private String release() throws IOException {
    return new Release(root, LocalDate.of(2026, 11, 25)).release();
  }
}
