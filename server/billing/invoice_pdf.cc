#include "billing/invoice_pdf.h"

#include <fmt/format.h>

#include "billing/lines.h"
#include "billing/money.h"
#include "billing/pdf_page.h"

namespace frontdesk::billing {
namespace {

constexpr float left = 56, right = PdfDocument::width - 56, bottom = PdfDocument::height - 90;
constexpr float quantityEnd = 360, priceEnd = 440;
constexpr Ink black{0.09f, 0.1f, 0.13f}, grey{0.42f, 0.45f, 0.5f}, faint{0.86f, 0.87f, 0.9f},
    green{0.05f, 0.5f, 0.3f};

class Sheet {
 public:
  Sheet(const InvoiceDetail& invoice, const InvoiceDays& days)
      : invoice_(invoice), days_(days), pdf_("Invoice " + invoice.number) {}

  std::string draw() {
    head();
    parties();
    due();
    table();
    totals();
    feet();
    return pdf_.save();
  }

 private:
  std::string money(std::int64_t minor) const { return moneyText(minor, invoice_.currency); }

  void head() {
    float y = 76;
    for (const auto& line : pdf_.wrap(invoice_.bill_from.name, 300, 20, Weight::bold)) {
      pdf_.text(left, y, line, 20, Weight::bold, black);
      y += 24;
    }
    pdf_.textEndingAt(right, 76, "Invoice", 20, Weight::regular, grey);
    pdf_.textEndingAt(right, 94, invoice_.number, 10, Weight::bold, black);
    y_ = std::max(y, 118.f) + 22;
  }

  void fact(float y, std::string_view name, std::string_view value) {
    pdf_.text(350, y, name, 9, Weight::regular, grey);
    pdf_.textEndingAt(right, y, value, 9, Weight::regular, black);
  }

  void parties() {
    pdf_.text(left, y_, "Billed to", 9, Weight::regular, grey);
    float y = y_ + 16;
    for (const auto& line : pdf_.wrap(invoice_.bill_to.name, 260, 11, Weight::bold)) {
      pdf_.text(left, y, line, 11, Weight::bold, black);
      y += 14;
    }
    if (invoice_.bill_to.email) pdf_.text(left, y, *invoice_.bill_to.email, 9, Weight::regular, grey);
    fact(y_, "Issued", daysText(days_.issued_on, 1));
    fact(y_ + 16, "Due", daysText(days_.due_on, 1));
    fact(y_ + 32, "Period", daysText(days_.first_day, days_.days));
    y_ = std::max(y, y_ + 32) + 44;
  }

  void due() {
    auto open = invoice_.total_minor - invoice_.paid_minor;
    bool paid = invoice_.status == InvoiceStatus::paid;
    auto what = paid && days_.paid_on ? "Paid on " + daysText(*days_.paid_on, 1)
                                      : "To be paid by " + daysText(days_.due_on, 1);
    pdf_.text(left, y_, money(paid ? invoice_.total_minor : open), 24, Weight::bold, black);
    pdf_.text(left, y_ + 18, what, 10, Weight::regular, paid ? green : grey);
    y_ += 56;
  }

  void tableHead() {
    pdf_.text(left, y_, "Description", 8.5f, Weight::bold, grey);
    pdf_.textEndingAt(quantityEnd, y_, "Quantity", 8.5f, Weight::bold, grey);
    pdf_.textEndingAt(priceEnd, y_, "Unit price", 8.5f, Weight::bold, grey);
    pdf_.textEndingAt(right, y_, "Amount", 8.5f, Weight::bold, grey);
    pdf_.line(left, y_ + 7, right, grey);
    y_ += 24;
  }

  // A page that has no room for so much is followed by another.
  void makeRoom(float points) {
    if (y_ + points <= bottom) return;
    pdf_.newPage();
    y_ = 76;
  }

  static std::string quantityOf(const InvoiceLine& line) {
    if (line.kind == LineKind::adjustment) return "";
    auto unit = json::nameOf(line.quantity_unit);
    return fmt::format("{} {}{}", line.quantity, unit, line.quantity == 1 ? "" : "s");
  }

  void row(const InvoiceLine& line) {
    auto words = pdf_.wrap(line.description, 230, 9.5f);
    makeRoom(float(words.size()) * 13 + 20);
    pdf_.textEndingAt(quantityEnd, y_, quantityOf(line), 9.5f, Weight::regular, black);
    if (line.unit_price_micros != 0)
      pdf_.textEndingAt(priceEnd, y_, unitPriceText(line.unit_price_micros, invoice_.currency), 9.5f,
                        Weight::regular, black);
    pdf_.textEndingAt(right, y_, money(line.amount_minor), 9.5f, Weight::regular, black);
    for (const auto& text : words) {
      pdf_.text(left, y_, text, 9.5f, Weight::regular, black);
      y_ += 13;
    }
    pdf_.line(left, y_ - 4, right, faint);
    y_ += 11;
  }

  void table() {
    tableHead();
    for (const auto& line : invoice_.lines) row(line);
  }

  void total(std::string_view name, std::int64_t minor, Weight weight = Weight::regular) {
    pdf_.text(quantityEnd, y_, name, 9.5f, weight, weight == Weight::bold ? black : grey);
    pdf_.textEndingAt(right, y_, money(minor), 9.5f, weight, black);
    y_ += 17;
  }

  void totals() {
    makeRoom(100);
    y_ += 8;
    total("Subtotal", invoice_.subtotal_minor);
    if (invoice_.tax_minor != 0) total("Tax", invoice_.tax_minor);
    total("Total", invoice_.total_minor, Weight::bold);
    if (invoice_.paid_minor == 0) return;
    total("Paid", -invoice_.paid_minor);
    total("Open", invoice_.total_minor - invoice_.paid_minor, Weight::bold);
  }

  void feet() {
    auto pages = pdf_.pages();
    for (std::size_t page = 0; page < pages; ++page) {
      pdf_.onPage(page);
      float y = PdfDocument::height - 48;
      pdf_.line(left, y - 16, right, faint);
      pdf_.text(left, y, invoice_.bill_from.name + " · " + invoice_.number, 8, Weight::regular, grey);
      pdf_.textEndingAt(right, y, fmt::format("Page {} of {}", page + 1, pages), 8, Weight::regular, grey);
    }
  }

  const InvoiceDetail& invoice_;
  const InvoiceDays& days_;
  PdfDocument pdf_;
  float y_ = 0;
};

}  // namespace

std::string invoicePdf(const InvoiceDetail& invoice, const InvoiceDays& days) {
  return Sheet(invoice, days).draw();
}

}  // namespace frontdesk::billing
