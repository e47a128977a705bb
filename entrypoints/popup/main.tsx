import '../../components/tokens.css';
