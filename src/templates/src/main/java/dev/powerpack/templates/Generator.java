package dev.powerpack.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.SpecValidationException;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Generates Java from contracts as a stranger would: with the folder of templates, and a
 * configuration with packages of its own.
 */
final class Generator {
  private final Path templates;
  private final Path output;

  Generator(Path templates, Path output) {
    this.templates = templates;
    this.output = output;
  }

  /**
   * What could not be generated, and what upstream's validation says of the contract, in sentences.
   */
  record Sentences(List<String> refused, List<String> invalid) {}

  /** Generates the client of a contract into a folder and packages of its own. */
  Sentences generate(Path contract, String name) throws IOException {
    Path client = output.resolve(name);
    Path configuration = output.resolve(name + ".yaml");
    Files.writeString(
        configuration,
        Files.readString(templates.resolve("generator.yaml"))
            .replaceAll("(?m)^ *pagingPackage:.*\\R", "")
            .replace(",Idempotent.java,MayBeEmpty.java,Arguments.java", "")
            .replaceAll("dev([./])powerpack", "contracts$1" + name));
    CodegenConfigurator configurator = CodegenConfigurator.fromFile(configuration.toString());
    configurator.setInputSpec(contract.toString());
    configurator.setOutputDir(client.toString());
    configurator.setTemplateDir(templates.toString());
    List<String> invalid = new ArrayList<>();
    try {
      new DefaultGenerator().opts(input(configurator, invalid)).generate();
    } finally {
      GlobalSettings.reset();
    }
    List<String> refused = Files.readAllLines(client.resolve("unsupported.txt")).stream()
        // What is to be looked up is for the build of this SDK.
        .filter(line -> !line.isBlank() && !line.startsWith("check|"))
        .toList();
    return new Sentences(refused, invalid);
  }

  /** A build stops at what is not valid; here much of it is only a trifle, so that it continues. */
  private static ClientOptInput input(CodegenConfigurator configurator, List<String> invalid) {
    try {
      return configurator.toClientOptInput();
    } catch (SpecValidationException e) {
      invalid.addAll(e.getErrors());
      configurator.setValidateSpec(false);
      return configurator.toClientOptInput();
    }
  }

  Path sources(String name) {
    return output.resolve(name).resolve("src/main/java");
  }
}
