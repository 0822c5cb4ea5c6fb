module com.example {
  requires dev.powerpack;
  // An automatic module, as dev.powerpack is, cannot ask for modules that are not.
  requires okhttp3;
}
