package io.witbindgen.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The dependency direction: which module and which package may know which. */
class ArchitectureTest {
  private static final String WIT = "io.witbindgen.wit..";
  private static final String ABI = "io.witbindgen.abi..";
  private static final String WIT_ABI = "io.witbindgen.witabi..";
  private static final String COMPONENT = "io.witbindgen.component..";
  private static final String BRIDGE = "io.witbindgen.bridge..";
  private static final String COMPONENTIZE = "io.witbindgen.componentize..";
  private static final String COMPOSE = "io.witbindgen.compose..";
  private static final String RUNTIME = "io.witbindgen.runtime..";
  private static final String BINDGEN = "io.witbindgen.bindgen..";
  private static final String CLI = "io.witbindgen.cli..";
  private static final String EMITTER = "io.witbindgen.endive..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/io/witbindgen/endive/"))
          .importPackages("io.witbindgen");

  @Test
  void modulesKnowOnlyThoseBelowThem() {
    mayNotKnow(ABI, WIT, WIT_ABI, COMPONENT, BRIDGE, RUNTIME, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(WIT, ABI, WIT_ABI, COMPONENT, BRIDGE, RUNTIME, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(WIT_ABI, COMPONENT, BRIDGE, RUNTIME, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(COMPONENT, WIT, WIT_ABI, BRIDGE, RUNTIME, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(BRIDGE, RUNTIME, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(RUNTIME, WIT, WIT_ABI, BRIDGE, BINDGEN, COMPONENTIZE, COMPOSE, CLI);
    mayNotKnow(COMPONENTIZE, RUNTIME, BINDGEN, COMPOSE, CLI);
    mayNotKnow(COMPOSE, RUNTIME, BINDGEN, CLI);
    mayNotKnow(BINDGEN, COMPONENT, BRIDGE, RUNTIME, COMPONENTIZE, COMPOSE, CLI);
  }

  @Test
  void theEngineIsKnownToItsAdapterOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.witbindgen.runtime.endive..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("run.endive..", "org.objectweb.asm..", EMITTER)
        .check(CLASSES);
  }

  @Test
  void antlrIsKnownToTheSyntaxOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.witbindgen.wit.syntax..", "io.witbindgen.compose.wac.syntax..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .check(CLASSES);
  }

  @Test
  void jsonIsReadForScriptsAndTheDocumentationOfPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.witbindgen.bridge.docs..", "io.witbindgen.cli.wast..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void javaPoetIsKnownToTheGeneratorOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BINDGEN)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(CLASSES);
  }

  @Test
  void onlyTheOutputOfTheGeneratorTouchesTheDisk() {
    noClasses()
        .that()
        .resideInAPackage(BINDGEN)
        .and()
        .resideOutsideOfPackage("io.witbindgen.bindgen.output..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("io.witbindgen.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static void mayNotKnow(String lower, String... higher) {
    noClasses()
        .that()
        .resideInAPackage(lower)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(higher)
        .check(CLASSES);
  }
}
